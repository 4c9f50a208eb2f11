namespace System.ServiceModel;

/// <summary>Declares a fault that an operation may answer with.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class FaultContractAttribute : Attribute
{
    /// <summary>Declares the fault.</summary>
    /// <param name="detailType">The type of the fault's detail; not null.</param>
    public FaultContractAttribute(Type detailType)
    {
        ArgumentNullException.ThrowIfNull(detailType);
        DetailType = detailType;
    }

    /// <summary>The type of the fault's detail.</summary>
    public Type DetailType { get; }

    /// <summary>The SOAP action of the fault.</summary>
    public string Action { get; set; }

    /// <summary>The name of the fault element.</summary>
    public string Name { get; set; }

    /// <summary>The namespace of the fault element.</summary>
    public string Namespace { get; set; }
}
