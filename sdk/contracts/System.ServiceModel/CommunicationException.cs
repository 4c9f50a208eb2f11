namespace System.ServiceModel;

/// <summary>A service or its client failed to communicate; the base of every fault.</summary>
public class CommunicationException : SystemException
{
    /// <summary>Creates the exception with the default message.</summary>
    public CommunicationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    public CommunicationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public CommunicationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
