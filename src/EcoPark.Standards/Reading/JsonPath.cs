using System.Globalization;
using System.Text;

namespace EcoPark.Standards.Reading;

/// <summary>
/// The way from the root to a value, as a chain: two million values under one long name share that name. The text is
/// made only for the few values that a message is about, with long names cut.
/// </summary>
public sealed class JsonPath
{
    private const int LongestName = 60;
    private readonly JsonPath? _parent;
    private readonly string _name;
    private readonly int _index;

    private JsonPath(JsonPath? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The document itself.</summary>
    public static JsonPath Root { get; } = new(null, "", -1);

    /// <summary>True for the document itself.</summary>
    public bool IsRoot => _parent is null;

    /// <summary>A member of the object that stands here.</summary>
    public JsonPath Member(string name) => new(this, name, -1);

    /// <summary>An element of the array that stands here, from 0.</summary>
    public JsonPath Element(int index) => new(this, "", index);

    /// <summary><c>series.cod.2019</c>, <c>selection[2]</c>; empty for the root.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>A name as messages show it: one of unreasonable length is cut.</summary>
    public static string Shown(string name) => name.Length > LongestName ? name[..LongestName] + "…" : name;

    private void Write(StringBuilder text)
    {
        if (_parent is null)
        {
            return;
        }

        _parent.Write(text);
        if (_index >= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
            return;
        }

        text.Append(text.Length == 0 ? "" : ".").Append(Shown(_name));
    }
}
