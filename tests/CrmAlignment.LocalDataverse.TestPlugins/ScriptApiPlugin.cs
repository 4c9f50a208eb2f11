using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Performs a Custom API: does what its request parameter Script says, since a Custom API has no configuration.</summary>
public sealed class ScriptApiPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        if (context.InputParameters.Contains("Script"))
        {
            Script.Run(serviceProvider, (string)context.InputParameters["Script"], string.Empty);
        }
    }
}
