using System.CommandLine;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents;

/// <summary>The options of training, shared by the verbs that train.</summary>
internal sealed class TrainingArguments
{
    private static readonly TrainingOptions Defaults = new();

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of every shuffle and trainer; the same data and seed give the same model.",
        DefaultValueFactory = _ => Defaults.Seed,
    };

    private readonly Option<double?> _rejectShare = new("--reject-share")
    {
        Description = "Share of held-out in-scope rows that the threshold rejects, 0 to 0.5; by default half of those that are misunderstood.",
    };

    private readonly Option<double> _outOfScopeShare = new("--out-of-scope-share")
    {
        Description = "Share of live messages expected to belong to no intent, above 0, at most 0.9.",
        DefaultValueFactory = _ => Defaults.OutOfScopeShare,
    };

    private readonly Option<double?> _maxError = new("--threshold-max-error")
    {
        Description = "Choose the threshold instead so that at most this share of the answered held-out rows is wrong, between 0 and 1.",
    };

    private readonly Option<DirectoryInfo> _encoder = new Option<DirectoryInfo>("--encoder")
    {
        Description = $"Folder of a sentence encoder ({SentenceEncoder.ModelFile}, {SentenceEncoder.VocabularyFile}) whose vectors become features; none by default.",
    }.AcceptExistingOnly();

    private readonly Option<int?> _folds = new("--folds") { Description = "Parts of the cross-validation, 2 to 20; by default 5, from 6,000 rows 3." };

    public void AddTo(Command command)
    {
        command.Options.Add(_encoder);
        command.Options.Add(_folds);
        command.Options.Add(_seed);
        command.Options.Add(_rejectShare);
        command.Options.Add(_outOfScopeShare);
        command.Options.Add(_maxError);
    }

    /// <summary>The sentence encoder, where one is named.</summary>
    /// <exception cref="InvalidDataException">The folder holds none that can be used.</exception>
    public SentenceEncoder? OpenEncoder(ParseResult arguments) => arguments.GetValue(_encoder) is { } folder ? SentenceEncoder.Open(folder.FullName) : null;

    /// <exception cref="WrongArgumentException">One is out of its range.</exception>
    public TrainingOptions Read(ParseResult arguments)
    {
        var options = Defaults with
        {
            Seed = arguments.GetValue(_seed),
            Folds = arguments.GetValue(_folds),
            RejectShare = arguments.GetValue(_rejectShare),
            OutOfScopeShare = arguments.GetValue(_outOfScopeShare),
            MaxError = arguments.GetValue(_maxError),
        };
        return options.FindMistake() is { } mistake ? throw new WrongArgumentException(mistake) : options;
    }
}
