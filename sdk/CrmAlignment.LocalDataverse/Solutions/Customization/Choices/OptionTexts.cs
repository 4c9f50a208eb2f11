using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>Labels in the parameters of a request.</summary>
internal static class OptionTexts
{
    /// <summary>The label of something new.</summary>
    /// <param name="scope">The request.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no label, or it has no text.</exception>
    public static LocalizedText New(IRequestScope scope) =>
        LabelMetadata.Read(scope.Required<Label>("Label")) is { Texts.Count: > 0 } texts
            ? texts
            : throw DataverseFault.MissingParameter(scope.Message, "Label.LocalizedLabels");

    /// <summary>A description, which may be absent.</summary>
    /// <param name="scope">The request.</param>
    public static LocalizedText Description(IRequestScope scope) => Changed(scope, "Description", LocalizedText.Empty);

    /// <summary>What a text becomes: with MergeLabels other languages keep theirs, without it only those given are left.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="parameter">The parameter with the new texts; absent, the text stays.</param>
    /// <param name="known">The text as it is.</param>
    public static LocalizedText Changed(IRequestScope scope, string parameter, LocalizedText known) =>
        LabelTexts.Changed(known, scope.Optional<Label>(parameter), scope.Optional<bool>("MergeLabels"));
}
