using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ProductQA.Bench;

if (args is ["micro", ..] or ["--filter", ..] or [])
{
    var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    BenchmarkSwitcher.FromAssembly(typeof(FindBench).Assembly).Run([.. args.Where(argument => argument != "micro")], config);
    return 0;
}

var verbs = new RootCommand("Benches of ProductQA. 'micro' runs those of BenchmarkDotNet, with its own options.") { CatalogVerb.Create(), SearchVerb.Create() };
return await verbs.Parse(args).InvokeAsync();
