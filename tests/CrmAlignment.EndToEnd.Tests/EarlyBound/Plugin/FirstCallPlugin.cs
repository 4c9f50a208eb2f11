using System;
using System.Linq;
using Integrator.Model;
using Microsoft.Xrm.Sdk;

namespace Integrator
{
    /// <summary>
    /// A plug-in as a customer writes it over the generated classes: when sales accepts a lead, whoever accepted gets a task for the
    /// first call, and the company an account with the lead's person as contact, unless it has one.
    /// </summary>
    public sealed class FirstCallPlugin : IPlugin
    {
        public void Execute(IServiceProvider provider)
        {
            var context = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext));
            var factory = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory));
            var handover = ((Entity)context.InputParameters["Target"]).ToEntity<crma_Handover>();
            if (handover.crma_outcome != crma_handoveroutcome.Accepted)
            {
                return;
            }

            var service = factory.CreateOrganizationService(context.UserId);
            using (var rows = new DataverseContext(service))
            {
                var lead = (
                    from offered in rows.CreateQuery<Lead>()
                    join answered in rows.CreateQuery<crma_Handover>() on offered.LeadId equals answered.crma_leadid.Id
                    where answered.crma_HandoverId == handover.Id
                    select offered).Single();
                rows.AddObject(new Task
                {
                    Subject = "First call: " + lead.CompanyName,
                    PriorityCode = task_prioritycode.High,
                    RegardingObjectId = lead.ToEntityReference(),
                    ScheduledEnd = context.OperationCreatedOn.AddDays(1),
                });
                rows.SaveChanges();
                if (rows.CreateQuery<Account>().Where(account => account.Name == lead.CompanyName).FirstOrDefault() == null)
                {
                    service.Create(new Account
                    {
                        Name = lead.CompanyName,
                        OriginatingLeadId = lead.ToEntityReference(),
                        CustomerTypeCode = account_customertypecode.Prospect,
                        contact_customer_accounts = new[] { new Contact { FirstName = lead.FirstName, LastName = lead.LastName } },
                    });
                }
            }
        }
    }
}
