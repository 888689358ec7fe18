namespace EcoPark.Documents.Verify;

/// <summary>What a signature says about a file.</summary>
public enum SignatureState
{
    /// <summary>The file is the one that was signed with this key.</summary>
    Valid,

    /// <summary>The file, the signature or the key is another one.</summary>
    Invalid,

    /// <summary>Signature or key is not in the form in which we write them.</summary>
    Unreadable,
}
