namespace System.ServiceModel;

/// <summary>Marks a method as an operation of a service.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationContractAttribute : Attribute
{
    /// <summary>The name of the operation; the method's when null.</summary>
    public string Name { get; set; }

    /// <summary>The SOAP action of the request.</summary>
    public string Action { get; set; }

    /// <summary>The SOAP action of the reply.</summary>
    public string ReplyAction { get; set; }

    /// <summary>Whether the operation sends no reply.</summary>
    public bool IsOneWay { get; set; }
}
