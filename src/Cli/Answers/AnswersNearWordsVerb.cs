using System.CommandLine;
using ProductQA.Nlu.Features;
using ProductQA.Search.Evidence;

namespace ProductQA.Cli.Answers;

/// <summary>answers near-words: writes data/lexicon/near-words.tsv from the word vectors in models/words; build again to use it.</summary>
internal static class AnswersNearWordsVerb
{
    public static Command Create()
    {
        var most = new Option<int>("--words") { Description = "How many words, the most common first.", DefaultValueFactory = _ => 18_000 };
        var output = new Option<FileInfo>("--out") { Description = "Table to write.", Required = true };
        var command = new Command("near-words", "Writes which words lie near each other in meaning.") { most, output };
        command.SetAction(arguments => Run(arguments, arguments.GetValue(most), arguments.GetRequiredValue(output)));
        return command;
    }

    private static int Run(ParseResult arguments, int most, FileInfo output)
    {
        var vectors = WordVectors.Shipped;
        var lines = NearWordsMaker.Make(vectors.Pieces.Take(most), word => vectors.Mean([word])).ToList();
        File.WriteAllLines(output.FullName, lines.Prepend("# Words near in meaning, each with the cosine of the two words' vectors in hundredths. Made by `productqa answers near-words` from models/words."));
        return VerbResult.Print(arguments, new { Words = lines.Count }, result => $"{result.Words} words");
    }
}
