using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a write does when the row has changed since it was read.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/optimistic-concurrency</remarks>
[DataContract(Name = "ConcurrencyBehavior", Namespace = ContractNamespaces.Xrm7Dot1)]
public enum ConcurrencyBehavior
{
    /// <summary>Plug-ins compare nothing; outside of them tables that allow it compare a given row version.</summary>
    [EnumMember]
    Default = 0,

    /// <summary>Fails unless the row has the given version.</summary>
    [EnumMember]
    IfRowVersionMatches = 1,

    /// <summary>Writes whatever the row's version.</summary>
    [EnumMember]
    AlwaysOverwrite = 2,
}
