using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>
/// Runs what a test put under a name into the application domain's data: the name is the step's configuration, or the
/// message for a plug-in without one. So a test says in its own lines what the plug-in does, and it is still loaded
/// from a net462 assembly.
/// </summary>
public sealed class ProbePlugin : IPlugin
{
    private readonly string _configuration;
    private readonly string _secureConfiguration;

    public ProbePlugin(string configuration, string secureConfiguration)
    {
        _configuration = configuration;
        _secureConfiguration = secureConfiguration;
    }

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var name = string.IsNullOrEmpty(_configuration) ? context.MessageName : _configuration;
        var action = AppDomain.CurrentDomain.GetData(name) as Action<IServiceProvider>;
        if (action == null)
        {
            throw new InvalidPluginExecutionException("No test listens to '" + name + "' " + _secureConfiguration + ".");
        }

        action(serviceProvider);
    }
}
