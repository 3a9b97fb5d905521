using ProductQA.Api.Answering;
using ProductQA.Api.Storage;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Shadow;

/// <summary>The model in shadow mode, as the registry names it: tried on live traffic, and never answering anybody. One that cannot be loaded is reported and not tried.</summary>
public sealed partial class Challenger(StorageOptions storage, ModelMetrics metrics, ILogger<Challenger> log)
{
    private readonly ModelRegistry _registry = new(storage.ModelsDirectory);
    private volatile LoadedModel? _model;
    private string? _refused;

    public LoadedModel? Model => _model;

    /// <summary>Takes the challenger of the registry, or none.</summary>
    public void Refresh()
    {
        try
        {
            var version = _registry.ChallengerVersion;
            if (version != _model?.Card.Model)
            {
                _model = null;
                _model = version is null ? null : _registry.Load(version);
                LogTaken(version ?? "none");
            }

            _refused = null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Refuse(fault);
        }
    }

    private void Refuse(Exception fault)
    {
        if (_refused != fault.Message)
        {
            _refused = fault.Message;
            metrics.CountFailure();
            LogRefused(fault);
        }
    }

    [LoggerMessage(50, LogLevel.Error, "The challenger cannot be loaded and is not tried", EventName = "ChallengerRefused")]
    private partial void LogRefused(Exception fault);

    [LoggerMessage(51, LogLevel.Information, "In shadow mode: {Model}", EventName = "ChallengerTaken")]
    private partial void LogTaken(string model);
}
