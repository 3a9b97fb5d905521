using System.Diagnostics;
using System.Text.Json;

namespace ProductQA.Cli.Tests;

/// <summary>The real program, started as its user would, on a data folder of its own.</summary>
public sealed class ProductQaProgram : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("productqa-");

    public string FileWith(string name, string content)
    {
        var path = Path.Combine(_data.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>A path in the program's folder, whether it exists or not.</summary>
    public string PathOf(string name) => Path.Combine(_data.FullName, name);

    public Task<Run> RunAsync(string? input, params string[] arguments) => StartAsync(input, [.. arguments, "--data", Path.Combine(_data.FullName, "var")]);

    /// <summary>For verbs whose own --data names something else than the data folder.</summary>
    public static Task<Run> RunOnFilesAsync(params string[] arguments) => StartAsync(null, arguments);

    private static async Task<Run> StartAsync(string? input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "productqa.dll"), .. arguments, "--json"];
        Array.ForEach(all, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await errors);
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>What a run printed.</summary>
    public sealed record Run(int Code, string Output, string Errors)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }
}
