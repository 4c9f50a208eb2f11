namespace System.ServiceModel;

/// <summary>A SOAP fault that carries a typed detail.</summary>
/// <typeparam name="TDetail">The detail, for example <c>OrganizationServiceFault</c>.</typeparam>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.servicemodel.faultexception-1</remarks>
public class FaultException<TDetail> : FaultException
{
    /// <summary>Creates a fault without a stated reason.</summary>
    /// <param name="detail">The typed detail.</param>
    public FaultException(TDetail detail)
    {
        Detail = detail;
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="detail">The typed detail.</param>
    /// <param name="reason">Why the service refused; also the message.</param>
    public FaultException(TDetail detail, string reason)
        : base(reason)
    {
        Detail = detail;
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="detail">The typed detail.</param>
    /// <param name="reason">Why the service refused, in one or more languages.</param>
    public FaultException(TDetail detail, FaultReason reason)
        : base(reason)
    {
        Detail = detail;
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="detail">The typed detail.</param>
    /// <param name="reason">Why the service refused; also the message.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    public FaultException(TDetail detail, string reason, FaultCode code)
        : base(reason, code)
    {
        Detail = detail;
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="detail">The typed detail.</param>
    /// <param name="reason">Why the service refused, in one or more languages.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    public FaultException(TDetail detail, FaultReason reason, FaultCode code)
        : base(reason, code)
    {
        Detail = detail;
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="detail">The typed detail.</param>
    /// <param name="reason">Why the service refused; also the message.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    /// <param name="action">The SOAP action of the fault.</param>
    public FaultException(TDetail detail, string reason, FaultCode code, string action)
        : base(reason, code, action)
    {
        Detail = detail;
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="detail">The typed detail.</param>
    /// <param name="reason">Why the service refused, in one or more languages.</param>
    /// <param name="code">The SOAP fault code; the sender's fault when null.</param>
    /// <param name="action">The SOAP action of the fault.</param>
    public FaultException(TDetail detail, FaultReason reason, FaultCode code, string action)
        : base(reason, code, action)
    {
        Detail = detail;
    }

    /// <summary>The typed detail.</summary>
    public TDetail Detail { get; }

    /// <summary>The exception's text, with the detail's own text behind it.</summary>
    /// <returns>Type, message, stack and detail.</returns>
    public override string ToString()
        => $"{GetType()}: {Message} (Fault Detail is equal to {Detail?.ToString()}).{Environment.NewLine}{StackTrace}";
}
