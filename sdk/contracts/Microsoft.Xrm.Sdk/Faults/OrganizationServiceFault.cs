using System;
using System.Globalization;
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

    /// <summary>Code, message and time, for a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(
        Environment.NewLine,
        "Exception details: ",
        "ErrorCode: 0x" + ErrorCode.ToString("X", CultureInfo.InvariantCulture),
        "Message: " + Message,
        "TimeStamp: " + Timestamp.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        "--",
        string.Empty);
}
