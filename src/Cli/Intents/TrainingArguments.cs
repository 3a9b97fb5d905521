using System.CommandLine;
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

    private readonly Option<double> _rejectShare = new("--reject-share")
    {
        Description = "Share of held-out in-scope rows that the threshold rejects, 0 to 0.5.",
        DefaultValueFactory = _ => Defaults.RejectShare,
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

    public void AddTo(Command command)
    {
        command.Options.Add(_seed);
        command.Options.Add(_rejectShare);
        command.Options.Add(_outOfScopeShare);
        command.Options.Add(_maxError);
    }

    /// <exception cref="WrongArgumentException">One is out of its range.</exception>
    public TrainingOptions Read(ParseResult arguments)
    {
        var options = Defaults with
        {
            Seed = arguments.GetValue(_seed),
            RejectShare = arguments.GetValue(_rejectShare),
            OutOfScopeShare = arguments.GetValue(_outOfScopeShare),
            MaxError = arguments.GetValue(_maxError),
        };
        return options.FindMistake() is { } mistake ? throw new WrongArgumentException(mistake) : options;
    }
}
