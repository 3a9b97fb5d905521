using ProductQA.Api.Storage;
using ProductQA.Nlu;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Answering;

/// <summary>
/// The intent model in service: the one that the shop promoted, else the one that ships with the product. A newly promoted model is taken
/// over without a restart; one that cannot be loaded is reported, and the model in service stays.
/// </summary>
public sealed partial class IntentModel(StorageOptions storage, ILogger<IntentModel> log)
{
    private readonly Lock _gate = new();
    private volatile NluEngine? _current;
    private string? _version;

    public NluEngine Current => _current ?? Refresh();

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "models", "intent");

    /// <summary>Takes over the promoted model if it is another one than the model in service.</summary>
    public NluEngine Refresh()
    {
        lock (_gate)
        {
            var promoted = new ModelRegistry(storage.ModelsDirectory).CurrentVersion;
            if (_current is null || promoted != _version)
            {
                _current = Load(promoted) ?? _current ?? NluEngine.Load(Shipped);
                _version = promoted;
            }

            return _current;
        }
    }

    private NluEngine? Load(string? version)
    {
        try
        {
            return NluEngine.Load(version is null ? Shipped : new ModelRegistry(storage.ModelsDirectory).CurrentDirectory!);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            LogNotLoaded(fault, version ?? "shipped");
            return null;
        }
    }

    [LoggerMessage(20, LogLevel.Error, "The promoted intent model {Version} cannot be loaded; the model in service stays")]
    private partial void LogNotLoaded(Exception fault, string version);
}
