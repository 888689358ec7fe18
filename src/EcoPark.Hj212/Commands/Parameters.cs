using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>The parameters of a message by name; remembers the first one that is absent or wrong.</summary>
internal sealed class Parameters(ImmutableArray<MessageItem> items)
{
    public string? Lacking { get; private set; }

    public bool IsEmpty => items.IsEmpty;

    public bool Has(string key) => items.Any(item => item.Key == key);

    public string? Text(string key)
    {
        foreach (var item in items)
        {
            if (item.Key == key)
            {
                return item.Value;
            }
        }

        return null;
    }

    public string Required(string key)
    {
        var text = Text(key);
        Note(text is not null, key);
        return text ?? "";
    }

    // As sent: 05 would come back as 5.
    public int Whole(string key)
    {
        var isWhole = int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        Note(isWhole && number.ToString(CultureInfo.InvariantCulture) == Text(key), key);
        return number;
    }

    public int OneOf(string key, Func<int, bool> isDefined)
    {
        var number = Whole(key);
        Note(number != 0 && isDefined(number), key);
        return number;
    }

    public LoggerTime Time(string key)
    {
        Note(LoggerTime.TryRead(Text(key), out var time), key);
        return time;
    }

    public MessageItem? OfProperty(string property)
    {
        foreach (var item in items)
        {
            if (item.Property == property)
            {
                return item;
            }
        }

        return null;
    }

    public ImmutableArray<MessageItem> Without(string key)
    {
        var at = items.ToList().FindIndex(item => item.Key == key);
        return at < 0 ? items : items.RemoveAt(at);
    }

    private void Note(bool isThere, string key) => Lacking ??= isThere ? null : key;
}
