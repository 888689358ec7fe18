using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Standards.Reading;

/// <summary>A JSON value that knows where it stands, so that every message can name file, line, column and path.</summary>
/// <param name="Place">Where the value begins.</param>
public abstract record JsonNode(JsonPlace Place)
{
    private JsonNode(JsonPlace place, bool _)
        : this(place)
    {
    }

    /// <summary>The kind in words, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>An object; member names are unique.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Members">In file order.</param>
    public sealed record Map(JsonPlace Place, IReadOnlyList<KeyValuePair<string, JsonNode>> Members) : JsonNode(Place, true)
    {
        /// <inheritdoc/>
        public override string Kind => "an object";

        /// <summary>Finds a member by its exact name.</summary>
        public bool TryGet(string name, [NotNullWhen(true)] out JsonNode? value)
        {
            foreach (var member in Members)
            {
                if (member.Key == name)
                {
                    value = member.Value;
                    return true;
                }
            }

            value = null;
            return false;
        }
    }

    /// <summary>An array.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Elements">In file order.</param>
    public sealed record List(JsonPlace Place, IReadOnlyList<JsonNode> Elements) : JsonNode(Place, true)
    {
        /// <inheritdoc/>
        public override string Kind => "an array";
    }

    /// <summary>A string.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Value">Unescaped.</param>
    public sealed record Text(JsonPlace Place, string Value) : JsonNode(Place, true)
    {
        /// <inheritdoc/>
        public override string Kind => "a string";
    }

    /// <summary>A number, kept as written: 0.10 and 0.1 are told apart, 1e400 is not yet computed.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Raw">The characters of the file.</param>
    public sealed record Number(JsonPlace Place, string Raw) : JsonNode(Place, true)
    {
        /// <inheritdoc/>
        public override string Kind => "a number";
    }

    /// <summary>true or false.</summary>
    /// <param name="Place">Where it begins.</param>
    /// <param name="Value">The value.</param>
    public sealed record Flag(JsonPlace Place, bool Value) : JsonNode(Place, true)
    {
        /// <inheritdoc/>
        public override string Kind => "true or false";
    }

    /// <summary>null.</summary>
    /// <param name="Place">Where it begins.</param>
    public sealed record Nothing(JsonPlace Place) : JsonNode(Place, true)
    {
        /// <inheritdoc/>
        public override string Kind => "null";
    }
}
