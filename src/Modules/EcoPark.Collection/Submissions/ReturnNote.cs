namespace EcoPark.Collection.Submissions;

/// <summary>Why one value was sent back; open until it is answered.</summary>
public sealed class ReturnNote
{
    private ReturnNote() => Place = Reason = ReturnedBy = "";

    public ReturnNote(Guid submission, string place, string reason, string returnedBy, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Submission, Place, Reason, ReturnedBy, ReturnedAt) = (submission, place, reason, returnedBy, at);
    }

    public Guid Id { get; private set; }

    public Guid Submission { get; private set; }

    /// <summary>The field or cell, as FormPlace prints it; <c>form</c>: the whole.</summary>
    public string Place { get; private set; }

    public string Reason { get; private set; }

    public string ReturnedBy { get; private set; }

    public DateTime ReturnedAt { get; private set; }

    public string? Answer { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public bool IsOpen => AnsweredAt is null;

    /// <summary>The form was handed in again without words.</summary>
    public void Settle(DateTime at) => AnsweredAt ??= at;

    public void Reply(string answer, DateTime at) => (Answer, AnsweredAt) = (answer, at);
}
