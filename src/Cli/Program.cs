using System.CommandLine;
using ProductQA.Cli;
using ProductQA.Cli.Advertisements;
using ProductQA.Cli.Answers;
using ProductQA.Cli.Ask;
using ProductQA.Cli.Catalog;
using ProductQA.Cli.Intents;
using ProductQA.Cli.Messenger;
using ProductQA.Cli.Person;
using ProductQA.Cli.Review;
using ProductQA.Cli.Search;

var root = new RootCommand("productqa: product question answering for Facebook Messenger.")
{
    VerbOptions.Data,
    VerbOptions.Json,
    CatalogVerbs.Create(),
    SearchVerb.Create(),
    AskVerb.Create(),
    AnswersVerbs.Create(),
    IntentsVerbs.Create(),
    ReviewVerbs.Create(),
    AdvertisementVerbs.Create(),
    MessengerVerbs.Create(),
    PersonVerbs.Create(),
    UserVerbs.Create(),
    MigrateVerb.Create(),
};

var arguments = root.Parse(args);
var code = await arguments.InvokeAsync();
return arguments.Errors.Count > 0 ? VerbResult.WrongArguments : code;
