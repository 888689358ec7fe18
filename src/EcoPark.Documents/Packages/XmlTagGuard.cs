using System.Text;

namespace EcoPark.Documents.Packages;

/// <summary>
/// Stops a tag with thousands of attributes before the XML reader sees all of it: the reader sorts the attributes of a
/// tag to find doubles, a minute of work for one hostile tag. Text that leads this state machine astray is not
/// well-formed, and the XML reader refuses it.
/// </summary>
internal sealed class XmlTagGuard(Stream stream) : TextReader
{
    /// <summary>Most attributes of one tag; office programs write some dozens.</summary>
    public const int MostAttributes = 1_000;

    private readonly StreamReader text = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
    private State state;
    private int attributes;
    private int run;

    private enum State
    {
        Text,
        Opening,
        Tag,
        Apostrophes,
        Quotes,
        Declaration,
        Comment,
        Characters,
        Instruction,
    }

    /// <inheritdoc/>
    public override int Peek() => text.Peek();

    /// <inheritdoc/>
    public override int Read()
    {
        var c = text.Read();
        if (c >= 0)
        {
            Follow((char)c);
        }

        return c;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        foreach (var c in buffer.AsSpan(index, read))
        {
            Follow(c);
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Follow(char c)
    {
        state = state switch
        {
            State.Text => c == '<' ? State.Opening : State.Text,
            State.Opening => Open(c),
            State.Tag => InTag(c),
            State.Apostrophes => c == '\'' ? State.Tag : state,
            State.Quotes => c == '"' ? State.Tag : state,
            State.Declaration => c == '-' ? State.Comment : c == '[' ? State.Characters : State.Text,
            State.Comment => Until(c, '-', 2),
            State.Characters => Until(c, ']', 2),
            _ => Until(c, '?', 1),
        };
    }

    private State Open(char c)
    {
        attributes = 0;
        run = 0;
        return c switch
        {
            '!' => State.Declaration,
            '?' => State.Instruction,
            '>' => State.Text,
            _ => State.Tag,
        };
    }

    private State InTag(char c)
    {
        if (c == '=' && ++attributes > MostAttributes)
        {
            throw new InvalidDataException("A tag has too many attributes.");
        }

        return c switch
        {
            '>' => State.Text,
            '\'' => State.Apostrophes,
            '"' => State.Quotes,
            _ => State.Tag,
        };
    }

    // Ends at > behind at least so many of the mark: -->, ]]> and ?>.
    private State Until(char c, char mark, int times)
    {
        if (c == '>' && run >= times)
        {
            return State.Text;
        }

        run = c == mark ? run + 1 : 0;
        return state;
    }
}
