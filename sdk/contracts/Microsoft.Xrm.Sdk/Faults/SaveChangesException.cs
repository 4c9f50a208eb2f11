using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Changes of a context were not all saved.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.savechangesexception</remarks>
[Serializable]
public sealed class SaveChangesException : Exception
{
    private const string DefaultMessage = "An error occurred while processing this request.";

    [NonSerialized]
    private readonly SaveChangesResultCollection _results;

    /// <summary>Creates the exception.</summary>
    public SaveChangesException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public SaveChangesException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="exception">The cause.</param>
    public SaveChangesException(string message, Exception exception)
        : base(message, exception)
    {
    }

    /// <summary>Creates the exception; its cause is the first error.</summary>
    /// <param name="results">What came of the requests.</param>
    public SaveChangesException(SaveChangesResultCollection results)
        : this(results?.FirstOrDefault(result => result.Error != null)?.Error, results)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="innerException">The cause.</param>
    /// <param name="results">What came of the requests.</param>
    public SaveChangesException(Exception innerException, SaveChangesResultCollection results)
        : this(DefaultMessage, innerException, results)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="results">What came of the requests.</param>
    public SaveChangesException(string message, SaveChangesResultCollection results)
        : this(message, null, results)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="results">What came of the requests.</param>
    public SaveChangesException(string message, Exception innerException, SaveChangesResultCollection results)
        : base(message, innerException)
    {
        _results = results;
    }

#pragma warning disable SYSLIB0051, CS0672 // Binary serialization between application domains is the .NET Framework host's.
    private SaveChangesException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }
#pragma warning restore SYSLIB0051, CS0672

    /// <summary>What came of the requests, up to the one that failed or, where saving went on, all; null when nobody said.</summary>
    public SaveChangesResultCollection Results => _results;
}
