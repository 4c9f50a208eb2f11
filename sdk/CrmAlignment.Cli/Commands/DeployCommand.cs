using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Model;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma deploy: brings the product's solutions into an environment, or to a newer version there.</summary>
internal static class DeployCommand
{
    private const string Gate = "--gate";
    private const string NoGate = "--no-gate";

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console, IClock clock)
    {
        var target = new FunnelOptions();
        var packages = new PackageOptions();
        var whatIf = new Option<bool>("--what-if") { Description = "Show the plan and change nothing." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var gate = new Option<bool>(Gate) { Description = $"Fail when {Publisher.GateSolutionUniqueName} is refused. By default that is told, and the rest stays." };
        var noGate = new Option<bool>(NoGate) { Description = $"Leave {Publisher.GateSolutionUniqueName} out." };
        var flows = new Option<bool>("--schedule")
        {
            Description = $"Deploy the cloud flows of {Publisher.ScheduleSolutionUniqueName} as well; somebody must give them a connection and turn them on.",
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Let the packages overwrite unmanaged changes of their components, and import them even where nothing else differs." };
        var command = new Command(
            "deploy",
            "Brings the solutions into an organization: checks them, shows what changes, imports or upgrades with progress, and looks whether all works. Run it again after an interruption.");
        target.AddTo(command);
        foreach (var option in new Option[] { packages.Zips, whatIf, yes, gate, noGate, flows, overwrite })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(gate) is not null && result.GetResult(noGate) is not null)
            {
                result.AddError($"Give either {Gate} or {NoGate}.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var isPlanOnly = parsed.GetValue(whatIf);
            var deployed = packages.Read(parsed, parsed.GetValue(flows)).Where(package => !parsed.GetValue(noGate) || package.Name != Publisher.GateSolutionUniqueName).ToList();
            if (!isPlanOnly && !parsed.GetValue(yes) && !console.Profile.Capabilities.Interactive)
            {
                throw new InputException("--yes", "Nobody can be asked here.", "Give --yes to deploy, or --what-if to see the plan.");
            }

            using var environment = target.Connect(parsed, console, makesFile: !isPlanOnly);
            var deployment = new Deployment(environment, deployed, console, clock)
            {
                IsPlanOnly = isPlanOnly,
                Asks = !parsed.GetValue(yes),
                RequiresGate = parsed.GetValue(gate),
                Overwrites = parsed.GetValue(overwrite),
            };
            return Task.FromResult(Environments.Explained(() => deployment.Run(cancellation)));
        });
        return command;
    }
}
