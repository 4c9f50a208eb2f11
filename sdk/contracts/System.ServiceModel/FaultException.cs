namespace System.ServiceModel;

/// <summary>A SOAP fault: what a service says when it refuses or fails a request.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.servicemodel.faultexception</remarks>
public class FaultException : CommunicationException
{
    private const string UnspecifiedReason = "The creator of this fault did not specify a Reason.";

    /// <summary>Creates a fault without a stated reason.</summary>
    public FaultException()
        : this(UnspecifiedReason)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="reason">Why the service refused; also the message.</param>
    public FaultException(string reason)
        : this(reason, null)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="reason">Why the service refused, in one or more languages.</param>
    public FaultException(FaultReason reason)
        : this(reason, null)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="reason">Why the service refused; also the message.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    public FaultException(string reason, FaultCode code)
        : this(reason, code, null)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="reason">Why the service refused, in one or more languages.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    public FaultException(FaultReason reason, FaultCode code)
        : this(reason, code, null)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="reason">Why the service refused; also the message.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    /// <param name="action">The SOAP action of the fault.</param>
    public FaultException(string reason, FaultCode code, string action)
        : this(new FaultReason(reason ?? UnspecifiedReason), code, action)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="reason">Why the service refused, in one or more languages.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    /// <param name="action">The SOAP action of the fault.</param>
    public FaultException(FaultReason reason, FaultCode code, string action)
        : base((reason ?? new FaultReason(UnspecifiedReason)).ToString())
    {
        Reason = reason ?? new FaultReason(UnspecifiedReason);
        Code = code ?? new FaultCode("Sender");
        Action = action;
    }

    /// <summary>The SOAP action of the fault; null when none was given.</summary>
    public string Action { get; }

    /// <summary>The SOAP fault code; the sender's fault by default.</summary>
    public FaultCode Code { get; }

    /// <summary>The reason, in the language closest to the current culture.</summary>
    public override string Message => Reason.ToString();

    /// <summary>Why the service refused, in one or more languages.</summary>
    public FaultReason Reason { get; }
}
