using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ExperimentArmTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ExperimentArmTable"/>.</summary>
internal static class ExperimentArmSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_ExperimentArm",
        Ownership = Ownership.User,
        Label = Glossary.ExperimentArm.Name,
        CollectionLabel = Glossary.ExperimentArm.Plural,
        Description = new(
            "A variant that an experiment compares, with its channel, tactic, capture and nurture method.",
            "Вариант, который сравнивает эксперимент: канал, тактика, способ сбора данных и подпитки.",
            "Варіант, який порівнює експеримент: канал, тактика, спосіб збирання даних і підживлення.",
            "实验所比较的方案：渠道、策略、采集方式和孵化方式。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new(
                    "What the arm is called in comparisons.",
                    "Как вариант называется в сравнениях.",
                    "Як варіант називається в порівняннях.",
                    "方案在比较中的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.ExperimentId, ExperimentTable.LogicalName, Cascade.Parental, "crma_experimentarm_experimentid",
                Glossary.Experiment.Name,
                new(
                    "Experiment to which the arm belongs.",
                    "Эксперимент, к которому относится вариант.",
                    "Експеримент, до якого належить варіант.",
                    "该方案所属的实验。"))
            { Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.CampaignId, CampaignTable.LogicalName, Cascade.RestrictDelete, "crma_experimentarm_campaignid",
                Glossary.Campaign.Name,
                new(
                    "Campaign by which the leads of the arm are known: those whose source campaign it is.",
                    "Кампания, по которой узнают лидов варианта: у них она указана источником.",
                    "Кампанія, за якою впізнають лідів варіанта: у них вона вказана джерелом.",
                    "用于识别方案线索的市场活动：以其为来源的线索。")),
            new TwoOptionsColumn(
                Names.IsControl, false,
                new("Control", "Контрольный вариант", "Контрольний варіант", "对照"),
                new(
                    "Whether it is what is done already; exactly one arm of an experiment is.",
                    "Делается ли это уже сейчас; таким должен быть ровно один вариант эксперимента.",
                    "Чи робиться це вже зараз; таким має бути рівно один варіант експерименту.",
                    "是否为目前已采用的做法；每个实验恰有一个这样的方案。")),
            new TextColumn(
                Names.Channel, 200,
                new("Channel", "Канал", "Канал", "渠道"),
                new(
                    "Where people are reached, such as e-mail or a trade fair.",
                    "Где обращаются к людям, например письма или выставка.",
                    "Де звертаються до людей, наприклад листи або виставка.",
                    "通过何处接触客户，例如邮件或展会。")),
            new TextColumn(
                Names.Tactic, 500,
                new("Tactic", "Тактика", "Тактика", "策略"),
                new(
                    "What is done in the channel.",
                    "Что делается в этом канале.",
                    "Що робиться в цьому каналі.",
                    "在该渠道中采取的做法。")),
            new TextColumn(
                Names.CaptureMethod, 500,
                new("Capture method", "Способ сбора данных", "Спосіб збирання даних", "采集方式"),
                new(
                    "How the data of those who answer are taken, such as a form.",
                    "Как собираются данные откликнувшихся, например формой.",
                    "Як збираються дані тих, хто відгукнувся, наприклад формою.",
                    "如何获取响应者的数据，例如表单。")),
            new TextColumn(
                Names.NurtureMethod, 500,
                new("Nurture method", "Способ подпитки", "Спосіб підживлення", "孵化方式"),
                new(
                    "How those are kept warm who are not ready yet.",
                    "Как поддерживается связь с теми, кто еще не готов.",
                    "Як підтримується зв’язок із тими, хто ще не готовий.",
                    "如何与尚未准备好的客户保持联系。")),
            new TextColumn(
                Names.RunningKey, 100,
                new("Running key", "Ключ идущего эксперимента", "Ключ експерименту, що триває", "进行键"),
                new(
                    "Filled while the experiment runs: a campaign is in one running experiment.",
                    "Заполнен, пока идет эксперимент: кампания участвует только в одном.",
                    "Заповнений, поки триває експеримент: кампанія бере участь лише в одному.",
                    "仅在实验进行期间填写：一个市场活动只能参与一个进行中的实验。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Reached, 0, int.MaxValue,
                new("Reached", "Дошло", "Дійшло", "达到"),
                new(
                    "Leads that had reached the layer as the experiment ended; the server writes it.",
                    "Лиды, дошедшие до уровня к завершению эксперимента; заполняет сервер.",
                    "Ліди, що дійшли до рівня до завершення експерименту; заповнює сервер.",
                    "实验结束时已达到该环节的线索数；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.NotReached, 0, int.MaxValue,
                new("Not reached", "Не дошло", "Не дійшло", "未达到"),
                new(
                    "Leads that were lost or kept for later before the layer as the experiment ended; the server writes it.",
                    "Лиды, потерянные или отложенные до этого уровня к завершению эксперимента; заполняет сервер.",
                    "Ліди, втрачені або відкладені до цього рівня до завершення експерименту; заповнює сервер.",
                    "实验结束时在该环节之前流失或留待以后的线索数；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new WholeNumberColumn(
                Names.Undecided, 0, int.MaxValue,
                new("Undecided", "Исход неизвестен", "Результат невідомий", "未定"),
                new(
                    "Leads that were still on the way as the experiment ended; they count on neither side.",
                    "Лиды, которые к завершению эксперимента были еще в пути; они не учитываются ни на одной стороне.",
                    "Ліди, які до завершення експерименту були ще в дорозі; вони не враховуються на жодній стороні.",
                    "实验结束时仍在途中的线索数；两边均不计入。"))
            { IsReadOnlyOnForms = true },
            new TwoOptionsColumn(
                Names.IsBetter, false,
                new("Found better", "Признан лучшим", "Визнано кращим", "判定更优"),
                new(
                    "Whether the experiment found it better than the others; the server writes it.",
                    "Признал ли эксперимент этот вариант лучшим; заполняет сервер.",
                    "Чи визнав експеримент цей варіант кращим; заповнює сервер.",
                    "实验是否判定该方案优于其他方案；由服务器填写。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new("crma_experimentarmrunningkey", [Names.RunningKey], new("Running key", "Ключ идущего эксперимента", "Ключ експерименту, що триває", "进行键")),
        ],
    };
}
