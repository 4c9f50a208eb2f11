using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The fault of a request to an organization.</summary>
[Serializable]
[DataContract(Name = "OrganizationServiceFault", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(ExecuteTransactionFault))]
public class OrganizationServiceFault : BaseServiceFault
{
    /// <summary>Creates an empty fault.</summary>
    public OrganizationServiceFault()
    {
    }

    /// <summary>The fault that caused this one.</summary>
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    /// <summary>What the plug-ins traced.</summary>
    [DataMember]
    public string TraceText { get; set; }

    /// <summary>Type, code and message, for a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{GetType().FullName}: {Message} (0x{ErrorCode:X8})";
}
