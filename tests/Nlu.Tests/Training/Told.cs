namespace ProductQA.Nlu.Tests.Training;

/// <summary>Keeps the sentences that it hears.</summary>
internal sealed class Told : IProgress<string>
{
    public List<string> Sentences { get; } = [];

    public void Report(string value)
    {
        lock (Sentences)
        {
            Sentences.Add(value);
        }
    }
}
