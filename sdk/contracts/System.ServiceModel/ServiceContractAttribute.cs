namespace System.ServiceModel;

/// <summary>Marks an interface as a service.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class, Inherited = false, AllowMultiple = false)]
public sealed class ServiceContractAttribute : Attribute
{
    /// <summary>The name of the service in its description; the interface's when null.</summary>
    public string Name { get; set; }

    /// <summary>The XML namespace of the service.</summary>
    public string Namespace { get; set; }

    /// <summary>The name in configuration files; the interface's when null.</summary>
    public string ConfigurationName { get; set; }
}
