using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Labels in the SDK's form, with the user's own language picked out.</summary>
internal static class LabelMetadata
{
    public static Label Of(LocalizedText text, int userLanguage)
    {
        var labels = text.Texts.Select(pair => new LocalizedLabel(pair.Value, pair.Key)).ToArray();
        var own = labels.FirstOrDefault(label => label.LanguageCode == userLanguage)
            ?? labels.FirstOrDefault(label => label.LanguageCode == LocalizedText.BaseLanguage)
            ?? labels.FirstOrDefault();
        return new Label(own!, labels);
    }
}
