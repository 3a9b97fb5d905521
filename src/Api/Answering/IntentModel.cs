using ProductQA.Api.Storage;
using ProductQA.Nlu;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Answering;

/// <summary>
/// The intent model in service: the one that the shop promoted, else the one that ships with the product. A newly promoted model is taken
/// over without a restart. One that cannot be loaded raises an alarm (a log entry and two metrics), is tried again with every look, and the model in service
/// stays; at a start it is the last promoted one that works.
/// </summary>
public sealed partial class IntentModel(StorageOptions storage, ModelMetrics metrics, ILogger<IntentModel> log)
{
    private const string Shipped = "shipped";

    private readonly ModelRegistry _registry = new(storage.ModelsDirectory);
    private readonly Lock _gate = new();
    private volatile LoadedModel? _serving;
    private string? _version;
    private string? _refused;

    public static string ShippedDirectory => Path.Combine(AppContext.BaseDirectory, "models", "intent");

    public NluEngine Current => Serving.Engine;

    /// <summary>The model in service with its card.</summary>
    public LoadedModel Serving => _serving ?? Refresh();

    /// <summary>Takes over the promoted model if it is another one than the model in service.</summary>
    public LoadedModel Refresh()
    {
        lock (_gate)
        {
            try
            {
                Follow(_registry.CurrentVersion ?? Shipped);
                _refused = null;
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                Refuse(fault);
                _serving ??= _registry.LoadLastWorking() ?? ModelDirectory.Load(ShippedDirectory);
            }

            metrics.Serves(_serving!.Card.Model, _refused is not null);
            return _serving;
        }
    }

    private void Follow(string version)
    {
        if (_version != version)
        {
            var loaded = version == Shipped ? ModelDirectory.Load(ShippedDirectory) : _registry.Load(version);
            (_serving, _version) = (loaded, version);
            LogTaken(loaded.Card.Model);
        }
    }

    /// <summary>Raises the alarm once for each thing that is wrong, not with every look.</summary>
    private void Refuse(Exception fault)
    {
        if (_refused != fault.Message)
        {
            _refused = fault.Message;
            metrics.CountFailure();
            LogRefused(fault, _serving?.Card.Model ?? "an earlier one");
        }
    }

    [LoggerMessage(20, LogLevel.Error, "The promoted intent model cannot be loaded; {Model} stays in service", EventName = "IntentModelRefused")]
    private partial void LogRefused(Exception fault, string model);

    [LoggerMessage(21, LogLevel.Information, "The intent model {Model} is in service", EventName = "IntentModelTaken")]
    private partial void LogTaken(string model);
}
