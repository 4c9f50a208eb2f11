using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>Labels of the SDK in definitions.</summary>
internal static class LabelTexts
{
    /// <summary>The texts of a label; none when it is absent.</summary>
    /// <param name="label">The label.</param>
    public static LocalizedText Of(Label? label) => Changed(LocalizedText.Empty, label, merges: false);

    /// <summary>What a text becomes: with MergeLabels other languages keep theirs, without it only those given are left.</summary>
    /// <param name="known">The text as it is.</param>
    /// <param name="label">The new texts; absent, the text stays.</param>
    /// <param name="merges">Whether other languages keep theirs.</param>
    public static LocalizedText Changed(LocalizedText known, Label? label, bool merges)
    {
        if (label is null)
        {
            return known;
        }

        var given = LabelMetadata.Read(label);
        return merges ? known.Merge(given) : given;
    }
}
