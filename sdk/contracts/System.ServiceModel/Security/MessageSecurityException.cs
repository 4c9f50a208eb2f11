namespace System.ServiceModel.Security;

/// <summary>A message was not accepted for its security.</summary>
public class MessageSecurityException : CommunicationException
{
    /// <summary>Creates the exception with the default message.</summary>
    public MessageSecurityException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    public MessageSecurityException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public MessageSecurityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
