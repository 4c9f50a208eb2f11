using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Labels in the SDK's form, with the user's own language picked out, and back.</summary>
internal static class LabelMetadata
{
    public static Label Of(LocalizedText text, LabelLanguages languages)
    {
        var labels = text.Texts.Select(pair => new LocalizedLabel(pair.Value, pair.Key)).ToArray();
        var own = labels.FirstOrDefault(label => label.LanguageCode == languages.User)
            ?? labels.FirstOrDefault(label => label.LanguageCode == LocalizedText.BaseLanguage)
            ?? labels.FirstOrDefault();
        return new Label(own!, languages.Only is { } only ? [.. labels.Where(label => only.Contains(label.LanguageCode))] : labels);
    }

    /// <summary>The texts of a label; a language that stands twice has its last text.</summary>
    public static LocalizedText Read(Label label) => label.LocalizedLabels
        .Where(text => text.Label is not null)
        .Aggregate(LocalizedText.Empty, (texts, text) => texts.With(text.LanguageCode, text.Label));
}
