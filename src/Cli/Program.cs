using System.CommandLine;
using ProductQA.Cli;

var root = new RootCommand("productqa: product question answering for Facebook Messenger.")
{
    VerbOptions.Data,
    VerbOptions.Json,
};

var arguments = root.Parse(args);
var code = await arguments.InvokeAsync();
return arguments.Errors.Count > 0 ? VerbResult.WrongArguments : code;
