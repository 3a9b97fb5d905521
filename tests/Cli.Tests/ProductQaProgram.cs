using System.Diagnostics;
using System.Text.Json;

namespace ProductQA.Cli.Tests;

/// <summary>The real program, started as its user would, on a data folder of its own.</summary>
public sealed class ProductQaProgram : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("productqa-");

    /// <summary>The data folder of its runs.</summary>
    public string Data => PathOf("var");

    /// <summary>Environment variables of its runs.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>A path in the program's folder, whether it exists or not.</summary>
    public string PathOf(string name) => Path.Combine(_data.FullName, name);

    public string FileWith(string name, string content)
    {
        var path = PathOf(name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<Run> RunAsync(string? input, params string[] arguments) => StartAsync(input, InFolder(arguments), Settings);

    /// <summary>For verbs whose own --data names something else than the data folder.</summary>
    public static Task<Run> RunOnFilesAsync(params string[] arguments) => StartAsync(null, [.. arguments, "--json"], []);

    private static async Task<Run> StartAsync(string? input, string[] arguments, Dictionary<string, string> settings)
    {
        using var process = Start(arguments, settings);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it and kills it after a while, wherever it is then.</summary>
    public async Task RunKilledAsync(TimeSpan after, params string[] arguments)
    {
        using var process = Start(InFolder(arguments), Settings);
        await Task.Delay(after, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>For training, --data names the training files.</summary>
    private string[] InFolder(string[] arguments) => arguments is ["intents", "train", ..] ? [.. arguments, "--json"] : [.. arguments, "--json", "--data", Data];

    private static Process Start(string[] arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "productqa.dll"), .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>What a run printed.</summary>
    public sealed record Run(int Code, string Output, string Errors)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }
}
