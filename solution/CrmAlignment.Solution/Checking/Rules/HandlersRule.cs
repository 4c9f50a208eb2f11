using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 33: what a form calls is there; an import does not look, and each opening of the form would show a script error.</summary>
internal sealed class HandlersRule() : CheckRule(
    33, "Each handler of a form names a library that the form loads, and a function that the library has.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        from table in package.Tables
        from form in table.Xml.Elements("FormXml").Descendants("systemform")
        let place = $"form '{form.Title()}' of {table.LogicalName}"
        from handler in form.Descendants("Handlers").Elements("Handler")
        from finding in Handler(package, form, handler, place)
        select finding;

    private IEnumerable<Finding> Handler(CheckedPackage package, XElement form, XElement handler, string place)
    {
        var library = handler.Of("libraryName");
        if (form.Descendants("Library").All(loaded => !PartXml.Same(loaded.Of("name"), library)))
        {
            yield return InCustomizations(handler, place, library, "the form does not load the library of its handler.", "Add it to formLibraries.");
        }

        // A library of another solution is not here to be read.
        if (CheckedScript.Of(package, library, "")?.MayHave(handler.Of("functionName")) == false)
        {
            yield return InCustomizations(
                handler, place, handler.Of("functionName"), $"the script '{library}' has no such function.", "Correct the name, or export the function.");
        }
    }
}
