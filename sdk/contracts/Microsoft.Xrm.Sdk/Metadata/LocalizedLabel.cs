using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in one language.</summary>
[Serializable]
[DataContract(Name = "LocalizedLabel", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabel : MetadataBase
{
    /// <summary>Creates an empty text.</summary>
    public LocalizedLabel()
    {
    }

    /// <summary>Creates a text.</summary>
    /// <param name="label">The text.</param>
    /// <param name="languageCode">The language's locale id, for example 1033.</param>
    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    /// <summary>Whether a managed solution brought the text.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The text.</summary>
    [DataMember]
    public string Label { get; set; }

    /// <summary>The language's locale id, for example 1033.</summary>
    [DataMember]
    public int LanguageCode { get; set; }
}
