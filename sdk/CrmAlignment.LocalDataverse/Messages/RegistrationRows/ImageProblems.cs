using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Registrations;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>What keeps an image from being registered on a step.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.</remarks>
internal static class ImageProblems
{
    // The page names Target for Create; the Plug-in Registration tool writes Id, and Ids for CreateMultiple. Both are taken.
    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["Assign"] = ["Target"],
        ["Create"] = ["Target", "Id"],
        ["CreateMultiple"] = ["Targets", "Ids"],
        ["Delete"] = ["Target"],
        ["Merge"] = ["Target", "SubordinateId"],
        ["Route"] = ["Target"],
        ["SetState"] = ["EntityMoniker"],
        ["SetStateDynamicEntity"] = ["EntityMoniker"],
        ["Update"] = ["Target"],
        ["UpdateMultiple"] = ["Targets"],
    };

    /// <summary>All problems of an image.</summary>
    /// <param name="step">The step.</param>
    /// <param name="image">The image.</param>
    /// <returns>Reasons, each with a remedy; none when the image can be registered.</returns>
    public static IEnumerable<(string Reason, string Remedy)> Of(StepDescription step, StepImage image)
    {
        if (!Properties.TryGetValue(step.Message, out var properties))
        {
            yield return (
                $"its image '{image.Alias}' is on the message '{step.Message}', which has none.",
                $"Remove the image; messages with images: {string.Join(", ", Properties.Keys)}.");
            yield break;
        }

        if (!properties.Contains(image.MessageProperty, StringComparer.OrdinalIgnoreCase))
        {
            yield return (
                $"its image '{image.Alias}' is of the message property '{image.MessageProperty}', which is not valid on message "
                + $"{step.Message}.",
                $"Use {string.Join(" or ", properties)}.");
        }

        if (step.Message is "Create" or "CreateMultiple" && image.IsBefore)
        {
            yield return (
                $"its image '{image.Alias}' is of the row before {step.Message}, when there is none.",
                "Ask for an image after the operation (ImageType 1).");
        }

        if (step.Message == "Delete" && image.IsAfter)
        {
            yield return (
                $"its image '{image.Alias}' is of the row after Delete, when there is none.",
                "Ask for an image before the operation (ImageType 0).");
        }

        if (step.Stage != PipelineStage.PostOperation && image.IsAfter)
        {
            yield return (
                $"its image '{image.Alias}' is of the row after the operation, but the step runs before it (stage {step.Stage}).",
                "Register the step in stage 40, or ask for an image before the operation.");
        }
    }
}
