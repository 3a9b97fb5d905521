namespace ProductQA.Cli;

/// <summary>Progress in its order, a line each on standard error.</summary>
internal sealed class ProgressLines : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
