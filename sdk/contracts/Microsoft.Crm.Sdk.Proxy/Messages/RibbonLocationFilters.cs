using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Which ribbons to read.</summary>
[Flags]
[DataContract(Name = "RibbonLocationFilters", Namespace = ContractNamespace.Crm2011)]
public enum RibbonLocationFilters
{
    /// <summary>The forms'.</summary>
    [EnumMember]
    Form = 1,

    /// <summary>The main grid's.</summary>
    [EnumMember]
    HomepageGrid = 2,

    /// <summary>The subgrids'.</summary>
    [EnumMember]
    SubGrid = 4,

    /// <summary>All.</summary>
    [EnumMember]
    All = 7,

    /// <summary>All.</summary>
    [EnumMember]
    Default = 7,
}
