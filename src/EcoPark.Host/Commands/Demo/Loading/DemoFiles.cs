using System.Text.Json;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The sample files of the demo park, opened once.</summary>
internal sealed class DemoFiles(string folder) : IDisposable
{
    private readonly Dictionary<string, JsonDocument> _open = new(StringComparer.Ordinal);

    public JsonElement this[string name]
    {
        get
        {
            if (!_open.TryGetValue(name, out var document))
            {
                _open[name] = document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".json")));
            }

            return document.RootElement;
        }
    }

    public string PathOf(string file) => Path.Combine(folder, file);

    public void Dispose()
    {
        foreach (var document in _open.Values)
        {
            document.Dispose();
        }
    }
}
