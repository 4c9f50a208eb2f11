using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Forms;

/// <summary>
/// The quick views that a control shows. Their ids stand in a text that is XML itself:
/// https://learn.microsoft.com/power-apps/maker/model-driven-apps/create-edit-quick-view-forms.
/// </summary>
internal static class QuickForms
{
    /// <summary>Table and id of each; none where the control is no quick view, or its text cannot be read.</summary>
    public static IEnumerable<(string Table, Guid Id)> Of(XElement control) =>
        from text in control.Elements("parameters").Elements("QuickForms")
        from view in Read(text.Value)
        where Guid.TryParse(view.Value, out _)
        select (view.Of("entityname"), Guid.Parse(view.Value));

    private static IEnumerable<XElement> Read(string text) =>
        SafeXml.TryRead("QuickForms", Encoding.UTF8.GetBytes(text), SolutionLimits.Default, out var root, out _)
            ? root.Elements("QuickFormId")
            : [];
}
