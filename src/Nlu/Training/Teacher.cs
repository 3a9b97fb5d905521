using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Training;

/// <summary>Asks a sentence encoder about many texts, those of like length together and several batches at once.</summary>
internal sealed class Teacher(SentenceEncoder encoder, IProgress<string>? progress)
{
    private const int BatchSize = 64;
    private const int BatchesBetweenReports = 100;

    public float[][] Encode(IReadOnlyList<string> texts)
    {
        var vectors = new float[texts.Count][];
        int[][] batches = [.. Enumerable.Range(0, texts.Count).OrderBy(text => texts[text].Length).Chunk(BatchSize)];
        var done = 0;
        Parallel.ForEach(batches, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            var encoded = encoder.Encode([.. batch.Select(text => texts[text])]);
            for (var i = 0; i < batch.Length; i++)
            {
                vectors[batch[i]] = encoded[i];
            }

            if (Interlocked.Increment(ref done) % BatchesBetweenReports == 0)
            {
                progress?.Report($"Encoded {done * BatchSize:N0} of {texts.Count:N0} texts ...");
            }
        });
        return vectors;
    }
}
