namespace System.ServiceModel;

/// <summary>The machine-readable part of a SOAP fault: whose fault it was, and which.</summary>
public class FaultCode
{
    /// <summary>Creates a code in the SOAP namespace.</summary>
    /// <param name="name">The name, for example <c>Sender</c>.</param>
    public FaultCode(string name)
        : this(name, string.Empty, null)
    {
    }

    /// <summary>Creates a code in the SOAP namespace with a narrower one in it.</summary>
    /// <param name="name">The name, for example <c>Sender</c>.</param>
    /// <param name="subCode">The narrower code.</param>
    public FaultCode(string name, FaultCode subCode)
        : this(name, string.Empty, subCode)
    {
    }

    /// <summary>Creates a code.</summary>
    /// <param name="name">The name.</param>
    /// <param name="ns">The namespace; empty stands for SOAP's own.</param>
    public FaultCode(string name, string ns)
        : this(name, ns, null)
    {
    }

    /// <summary>Creates a code with a narrower one in it.</summary>
    /// <param name="name">The name; not empty.</param>
    /// <param name="ns">The namespace; empty stands for SOAP's own.</param>
    /// <param name="subCode">The narrower code.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public FaultCode(string name, string ns, FaultCode subCode)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Namespace = ns;
        SubCode = subCode;
    }

    /// <summary>Whether the service was at fault.</summary>
    public bool IsReceiverFault => IsPredefinedFault && Name == "Receiver";

    /// <summary>Whether the caller was at fault.</summary>
    public bool IsSenderFault => IsPredefinedFault && Name == "Sender";

    /// <summary>Whether the code is one of SOAP's own.</summary>
    public bool IsPredefinedFault
        => string.IsNullOrEmpty(Namespace)
            || Namespace == "http://www.w3.org/2003/05/soap-envelope"
            || Namespace == "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The namespace; empty stands for SOAP's own.</summary>
    public string Namespace { get; }

    /// <summary>The narrower code; null when there is none.</summary>
    public FaultCode SubCode { get; }

    /// <summary>A code of the caller's fault.</summary>
    /// <param name="subCode">The narrower code.</param>
    /// <returns>The code.</returns>
    public static FaultCode CreateSenderFaultCode(FaultCode subCode) => new FaultCode("Sender", subCode);

    /// <summary>A code of the service's fault.</summary>
    /// <param name="subCode">The narrower code.</param>
    /// <returns>The code.</returns>
    public static FaultCode CreateReceiverFaultCode(FaultCode subCode) => new FaultCode("Receiver", subCode);
}
