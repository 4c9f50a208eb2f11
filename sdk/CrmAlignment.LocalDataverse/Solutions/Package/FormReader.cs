using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads forms and dashboards.</summary>
internal static class FormReader
{
    /// <summary>
    /// The words of <c>&lt;forms type&gt;</c> and the codes of systemform.type
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemform#type-choicesoptions).
    /// </summary>
    private static readonly Dictionary<string, int> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dashboard"] = 0,
        ["appointmentBook"] = 1,
        ["main"] = 2,
        ["preview"] = 4,
        ["mobile"] = 5,
        ["quick"] = 6,
        ["quickCreate"] = 7,
        ["dialog"] = 8,
        ["taskFlowForm"] = 9,
        ["interactionCentricDashboard"] = 10,
        ["card"] = 11,
        ["mainInteractionCentric"] = 12,
        ["contextualDashboard"] = 13,
    };

    public static IReadOnlyList<PackageForm> Read(PackageElement customizations) =>
    [
        .. from entity in customizations.At("Entities", "Entity")
           from @group in entity.At("FormXml", "forms")
           from form in @group.Children("systemform")
           select ReadForm(form, entity.RequiredText("Name").ToLowerInvariant(), TypeOf(@group)),
        .. customizations.At("Dashboards", "Dashboard").Select(ReadDashboard),
    ];

    private static PackageForm ReadForm(PackageElement form, string table, int type) => new()
    {
        Id = form.RequiredId("formid"),
        Table = table,
        Labels = form.Labels("LocalizedNames", "LocalizedName"),
        Descriptions = form.Labels("Descriptions", "Description"),
        Type = type,
        FormXml = form.Child("form")?.Xml,
        ActivationState = form.Integer("FormActivationState") ?? 1,
        Presentation = form.Integer("FormPresentation") ?? 1,
        IntroducedVersion = form.Text("IntroducedVersion"),
    };

    private static PackageForm ReadDashboard(PackageElement dashboard)
    {
        var group = dashboard.At("FormXml", "forms").FirstOrDefault();
        return new PackageForm
        {
            Id = dashboard.RequiredId("FormId"),
            Labels = dashboard.Labels("LocalizedNames", "LocalizedName"),
            Descriptions = dashboard.Labels("Descriptions", "Description"),
            Type = group is null ? 0 : TypeOf(group),
            FormXml = group?.Xml,
            IsDefault = dashboard.Flag("IsDefault"),
            IsTabletEnabled = dashboard.Flag("IsTabletEnabled"),
            IntroducedVersion = dashboard.Text("IntroducedVersion"),
        };
    }

    private static int TypeOf(PackageElement forms)
    {
        var word = forms.RequiredAttribute("type");
        if (Types.TryGetValue(word, out var type) || word.Length == 0)
        {
            return type;
        }

        forms.Refuse(
            $"forms of type '{word}' are not known to the local Dataverse.",
            $"Use one of: {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}.");
        return 0;
    }
}
