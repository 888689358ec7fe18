namespace EcoPark.Reporting.Contracts;

/// <summary>A document somebody hands in to be verified.</summary>
/// <param name="Park">The park's key in addresses.</param>
/// <param name="Name">Its file name, only shown.</param>
/// <param name="Content">Its bytes, at most <see cref="VerifyDocument.LargestFile"/>.</param>
public sealed record DocumentToVerify(string Park, string Name, ReadOnlyMemory<byte> Content);

/// <summary>A code printed in a document: a fact id, or the alias <c>{code}#{factId}</c> of its anchor.</summary>
/// <param name="Park">The park's key in addresses.</param>
/// <param name="Code">As typed.</param>
public sealed record CodeToLookUp(string Park, string Code);
