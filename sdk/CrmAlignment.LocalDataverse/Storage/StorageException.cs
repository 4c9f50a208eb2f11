using System;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>SQLite refused a statement for a reason that is no user's mistake: a full disk, a damaged file, a defect here.</summary>
/// <remarks>
/// It reaches callers of <see cref="LocalOrganization"/> itself, when they open one above all. Inside a request of a service it becomes
/// a fault of the code <see cref="Faults.DataverseErrorCode.Unexpected"/>, with this exception in its Data under "Cause".
/// </remarks>
public sealed class StorageException : Exception
{
    /// <summary>An error of SQLite.</summary>
    /// <param name="message">What was attempted and what SQLite said.</param>
    /// <param name="extendedCode">SQLite's extended result code (https://www.sqlite.org/rescode.html).</param>
    /// <param name="statement">The SQL statement. It stays out of the message, which callers of the service see.</param>
    public StorageException(string message, int extendedCode, string statement)
        : base(message)
    {
        ExtendedCode = extendedCode;
        Statement = statement;
    }

    /// <summary>The SQL statement, with places for its values instead of them; empty when none had been sent yet.</summary>
    public string Statement { get; }

    /// <summary>
    /// SQLite's extended result code, for example 13 for a full disk, 26 for a file that is no database
    /// (https://www.sqlite.org/rescode.html).
    /// </summary>
    public int ExtendedCode { get; }

    /// <summary>Whether a unique index refused the row.</summary>
    internal bool IsUniqueViolation => ExtendedCode is 1555 or 2067 or 2579;
}
