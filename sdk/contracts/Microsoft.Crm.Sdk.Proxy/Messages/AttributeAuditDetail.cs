using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A change of the columns of a row.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.attributeauditdetail</remarks>
[Serializable]
[DataContract(Name = "AttributeAuditDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class AttributeAuditDetail : AuditDetail
{
    /// <summary>Creates a change without columns.</summary>
    public AttributeAuditDetail()
    {
    }

    /// <summary>The names of columns that were deleted since, by their numbers.</summary>
    [DataMember]
    public Dictionary<int, string> DeletedAttributes { get; private set; } = new Dictionary<int, string>();

    /// <summary>The columns whose new values cannot be shown.</summary>
    [DataMember]
    public DataCollection<string> InvalidNewValueAttributes { get; private set; } = EmptyCollection.Of<string>();

    /// <summary>The language of a label that was changed, as LCID.</summary>
    [DataMember]
    public int LocLabelLanguageCode { get; set; }

    /// <summary>The columns with their values after the change.</summary>
    [DataMember]
    public Entity NewValue { get; set; }

    /// <summary>The columns with their values before the change.</summary>
    [DataMember]
    public Entity OldValue { get; set; }
}
