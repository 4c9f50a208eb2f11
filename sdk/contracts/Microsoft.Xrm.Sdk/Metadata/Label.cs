using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages.</summary>
[Serializable]
[DataContract(Name = "Label", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Label : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private LocalizedLabelCollection _localizedLabels;

    /// <summary>Creates an empty label.</summary>
    public Label()
    {
    }

    /// <summary>Creates a label in one language.</summary>
    /// <param name="label">The text.</param>
    /// <param name="languageCode">The language's locale id, for example 1033.</param>
    public Label(string label, int languageCode)
    {
        LocalizedLabels.Add(new LocalizedLabel(label, languageCode));
    }

    /// <summary>Creates a label in several languages.</summary>
    /// <param name="userLocalizedLabel">The text in the user's language.</param>
    /// <param name="labels">The texts in all languages.</param>
    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    /// <summary>The texts in all languages. Never null.</summary>
    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => _localizedLabels ??= new LocalizedLabelCollection();
        internal set => _localizedLabels = value;
    }

    /// <summary>The text in the user's language, where the platform read it.</summary>
    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
