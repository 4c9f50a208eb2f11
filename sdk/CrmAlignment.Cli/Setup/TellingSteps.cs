using System;
using System.Linq;
using CrmAlignment.Cli.Installation;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// The asynchronous steps of the package that do nothing but tell people. That on the creation of a handover is none of them: it also notes
/// who is asked, by which a view finds the offer.
/// </summary>
/// <param name="service">Service of the system administrator.</param>
internal sealed class TellingSteps(IOrganizationService service)
{
    private const string Assembly = "CrmAlignment.Plugins";

    /// <summary>Enables or disables them; those that are so already are left alone.</summary>
    public void Enable(bool isEnabled)
    {
        foreach (var step in new InstalledSteps(service, [Assembly]).Read().Where(step => IsTelling(step) && step.IsEnabled != isEnabled))
        {
            service.Update(new Entity("sdkmessageprocessingstep", step.Id)
            {
                ["statecode"] = new OptionSetValue(isEnabled ? 0 : 1),
                ["statuscode"] = new OptionSetValue(isEnabled ? 1 : 2),
            });
        }
    }

    private static bool IsTelling(PluginStep step) =>
        step.IsAsynchronous && step.Message != "Create" && step.Class.StartsWith(Assembly + ".Notifications.", StringComparison.Ordinal);
}
