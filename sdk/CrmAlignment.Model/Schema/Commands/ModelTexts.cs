using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the report of funnel models says: its question, its progress, which model fits, and the numbers behind that.</summary>
internal static class ModelTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Question, .. Progress, .. Fits, .. Answers, .. Figures, .. Rows];

    private static IReadOnlyList<CommandTextSchema> Question =>
    [
        new("modelsTitle", new("Funnel models", "Модели воронки", "Моделі воронки", "漏斗模型")),
        new("modelsPeriod", new("Leads and costs of", "Лиды и затраты за", "Ліди та витрати за", "线索与费用期间")),
        new(
            "funnelModelsHint",
            new(
                "A valid datum is a lead that names a person or a company and has an e-mail address or a telephone number that may be used. Amounts and counts are those of the scorecards, in base currency, as folded last; leads are those that you may read. A range in brackets holds the rate in 95 of 100 cases; fewer than {0} cases say nothing.",
                "Пригодная запись: лид, в котором назван человек или компания и есть адрес эл. почты или телефон, которыми можно пользоваться. Суммы и количества берутся из карт показателей, в базовой валюте, по последнему сведению; лиды те, которые вы можете читать. В скобках границы, в которых величина лежит в 95 случаях из 100; меньше {0} случаев ничего не говорят.",
                "Придатний запис: лід, у якому названо людину або компанію і є адреса ел. пошти чи телефон, якими можна користуватися. Суми й кількості беруться з карт показників, у базовій валюті, за останнім зведенням; ліди ті, які ви можете читати. У дужках межі, у яких величина лежить у 95 випадках зі 100; менше {0} випадків нічого не кажуть.",
                "有效数据指写明个人或公司、且有可使用的电子邮件地址或电话号码的线索。金额和数量取自记分卡，以基础货币计，以最近一次汇总为准；线索为您有权读取的线索。括号内是该值在 100 次中有 95 次所在的范围；少于 {0} 例不作判断。")),
        new(
            "modelsLimits",
            new(
                "A customer is followed through the twelve months after the first purchase that is recorded, and never into a month that is not over; two purchases of one month are one. That one customer of ten who buys again is where a single sale ends was chosen by this product.",
                "Клиент прослеживается двенадцать месяцев после первой учтенной покупки и никогда не дальше месяца, который уже закончился; две покупки за месяц считаются одной. Граница разовой продажи, один купивший снова клиент из десяти, выбрана этим продуктом.",
                "Клієнт простежується дванадцять місяців після першої врахованої покупки й ніколи не далі місяця, який уже закінчився; дві покупки за місяць вважаються однією. Межу разового продажу, один клієнт із десяти, що купив знову, вибрано цим продуктом.",
                "从首次有记录的购买起跟踪客户十二个月，且不跟踪到尚未结束的月份；同月两次购买计为一次。一次性销售以十个客户中有一个再次购买为界，由本产品选定。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Progress =>
    [
        new("modelsRead", new("Leads and customers read so far: {0}...", "Прочитано лидов и клиентов: {0}...", "Прочитано лідів і клієнтів: {0}...", "已读取线索和客户 {0} 条…")),
        new(
            "modelsStopped",
            new(
                "Stopped after {0} leads and customers. What was read is kept: go on from there, or choose anew.",
                "Остановлено, прочитано лидов и клиентов: {0}. Прочитанное сохранено: продолжите с этого места или выберите заново.",
                "Зупинено, прочитано лідів і клієнтів: {0}. Прочитане збережено: продовжте з цього місця або виберіть знову.",
                "读取 {0} 条线索和客户后已停止。已读取的保留：可从该处继续，或重新选择。")),
        new(
            "modelsFailed",
            new(
                "After {0} leads and customers a part could not be read. What was read is kept: go on from there.",
                "После {0} лидов и клиентов порцию прочитать не удалось. Прочитанное сохранено: продолжите с этого места.",
                "Після {0} лідів і клієнтів порцію прочитати не вдалося. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 条线索和客户后有一批未能读取。已读取的保留：可从该处继续。")),
        new(
            "modelsCompared",
            new("{0}: {1} leads read, {2} customers followed", "{0}: прочитано лидов {1}, прослежено клиентов {2}", "{0}: прочитано лідів {1}, простежено клієнтів {2}", "{0}：读取线索 {1} 条，跟踪客户 {2} 个")),
    ];

    private static IReadOnlyList<CommandTextSchema> Fits =>
    [
        new("whichModelFits", new("Which model fits", "Какая модель подходит", "Яка модель підходить", "适合哪种模型")),
        new(
            "fitNotEnoughData",
            new(
                "Not enough data: {0} customers were followed, {1} are needed.",
                "Мало данных: прослежено клиентов {0}, нужно {1}.",
                "Мало даних: простежено клієнтів {0}, потрібно {1}.",
                "数据不足：跟踪了 {0} 个客户，需要 {1} 个。")),
        new(
            "fitNotClear",
            new(
                "Not clear: the share of customers who buy again may be below one of ten or above it.",
                "Неясно: доля клиентов, покупающих снова, может быть и меньше одной десятой, и больше.",
                "Неясно: частка клієнтів, що купують знову, може бути й меншою за одну десяту, і більшою.",
                "不明确：再次购买的客户比例可能低于也可能高于十分之一。")),
        new(
            "fitSingleSale",
            new(
                "Single sale: surely fewer than one customer of ten buys again.",
                "Разовая продажа: снова покупает определенно меньше одного клиента из десяти.",
                "Разовий продаж: знову купує напевно менше ніж один клієнт із десяти.",
                "一次性销售：可以确定十个客户中再次购买者不足一个。")),
        new(
            "fitRepeatSale",
            new(
                "Repeat sale: customers buy again, and those who never do are about as many as if all were alike.",
                "Повторная продажа: клиенты покупают снова, а не вернувшихся примерно столько, сколько было бы, будь все одинаковы.",
                "Повторний продаж: клієнти купують знову, а тих, хто не повернувся, приблизно стільки, скільки було б, якби всі були однакові.",
                "重复销售：客户会再次购买，未再购买者的数量与客户都一样时大致相同。")),
        new(
            "fitMixedSale",
            new(
                "Mixed sale: some customers buy again, and surely more never do than if all were alike.",
                "Смешанная продажа: часть клиентов покупает снова, а не вернувшихся определенно больше, чем было бы, будь все одинаковы.",
                "Змішаний продаж: частина клієнтів купує знову, а тих, хто не повернувся, напевно більше, ніж було б, якби всі були однакові.",
                "混合销售：部分客户会再次购买，而可以确定未再购买者多于客户都一样时的数量。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Answers =>
    [
        new(
            "clientsUncounted",
            new(
                "Of some months nobody knows yet who bought first in them: have the KPIs recalculated.",
                "Для некоторых месяцев пока неизвестно, кто купил в них впервые: попросите пересчитать показатели.",
                "Для деяких місяців поки невідомо, хто купив у них уперше: попросіть перерахувати показники.",
                "某些月份尚不知道谁在当月首次购买：请安排重新计算指标。")),
        new(
            "boughtAgain",
            new(
                "{0} of {1} customers who bought first between {2} and {3} bought again in the twelve months after: {4}.",
                "Снова купили в следующие двенадцать месяцев {0} из {1} клиентов, впервые купивших с {2} по {3}: {4}.",
                "Знову купили в наступні дванадцять місяців {0} із {1} клієнтів, що вперше купили з {2} по {3}: {4}.",
                "{2} 至 {3} 首次购买的 {1} 个客户中，有 {0} 个在随后十二个月内再次购买：{4}。")),
        new(
            "boughtOnce",
            new(
                "{0} did not: {1}. If all customers were alike, {2} would not: {3}.",
                "Не купили {0}: {1}. Будь все клиенты одинаковы, не купили бы {2}: {3}.",
                "Не купили {0}: {1}. Якби всі клієнти були однакові, не купили б {2}: {3}.",
                "{0} 个没有：{1}。若客户都一样，将有 {2} 个没有：{3}。")),
        new(
            "costOfData",
            new(
                "A lead cost {0}, a valid datum {1}; {2} was spent on leads that are none.",
                "Лид обошелся в {0}, пригодная запись в {1}; на непригодные лиды потрачено {2}.",
                "Лід обійшовся у {0}, придатний запис у {1}; на непридатні ліди витрачено {2}.",
                "每条线索成本 {0}，每条有效数据成本 {1}；无效线索花费 {2}。")),
        new(
            "mostByFit",
            new(
                "By the model that fits, a valid datum may cost {0} at most.",
                "По подходящей модели пригодная запись может стоить не больше {0}.",
                "За відповідною моделлю придатний запис може коштувати не більше ніж {0}.",
                "按适合的模型，每条有效数据的成本最多为 {0}。")),
        new(
            "noCostOfSales",
            new(
                "No cost of sales is recorded: all of the revenue is taken for margin, so what a customer is worth is too high.",
                "Себестоимость продаж не указана: вся выручка принята за маржу, поэтому ценность клиента завышена.",
                "Собівартість продажів не вказано: усю виручку прийнято за маржу, тому цінність клієнта завищена.",
                "未记录销售成本：全部收入视为毛利，因此客户价值偏高。")),
        new(
            "otherLeads",
            new(
                "The scorecards count {0} leads, you may read {1}: costs are those of the former, the valid share is that of the latter.",
                "В картах показателей {0} лидов, прочитать вы можете {1}: стоимость взята по первым, доля пригодных по вторым.",
                "У картах показників {0} лідів, прочитати ви можете {1}: вартість узято за першими, частку придатних за другими.",
                "记分卡统计线索 {0} 条，您可读取 {1} 条：成本按前者计，有效比例按后者计。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Figures =>
    [
        new(
            "clientsByMonths",
            new(
                "Customers by months in which they bought again",
                "Клиенты по числу месяцев, в которые они купили снова",
                "Клієнти за кількістю місяців, у які вони купили знову",
                "按再次购买月数划分的客户")),
        new(
            "clientsByMonthsHint",
            new(
                "Of the twelve months after the first purchase. Beside it how many it would be if all customers were alike, each buying in {0} of months. Many at 0 and some far to the right are two kinds of customers.",
                "Из двенадцати месяцев после первой покупки. Рядом: сколько было бы, будь все клиенты одинаковы и покупай каждый в {0} месяцев. Много на 0 и часть далеко справа означают клиентов двух видов.",
                "З дванадцяти місяців після першої покупки. Поруч: скільки було б, якби всі клієнти були однакові й кожен купував у {0} місяців. Багато на 0 і частина далеко праворуч означають клієнтів двох видів.",
                "首次购买后的十二个月。旁边是若客户都一样、各在 {0} 的月份购买时的数量。0 处很多而右侧远处也有，说明有两类客户。")),
        new("worthByModel", new("What a customer is worth by model", "Чего стоит клиент по моделям", "Чого вартий клієнт за моделями", "各模型下客户的价值")),
        new(
            "worthByModelHint",
            new(
                "Worth is the margin of what the model counts, on average. A valid datum may cost that by new customers for each valid datum. Winning a new customer cost {0}; new customers: {1}.",
                "Ценность: маржа того, что учитывает модель, в среднем. Пригодная запись может стоить столько, умноженное на число новых клиентов на одну пригодную запись. Новый клиент обошелся в {0}; новых клиентов: {1}.",
                "Цінність: маржа того, що враховує модель, у середньому. Придатний запис може коштувати стільки, помножене на кількість нових клієнтів на один придатний запис. Новий клієнт обійшовся у {0}; нових клієнтів: {1}.",
                "价值是模型所计部分的平均毛利。每条有效数据最多可花费该值乘以每条有效数据带来的新客户数。获得一个新客户的成本为 {0}；新客户 {1} 个。")),
        new("costByStage", new("What a record of each stage costs", "Сколько стоит запись каждого этапа", "Скільки коштує запис кожного етапу", "各阶段每条记录的成本")),
        new(
            "costByStageHint",
            new(
                "What marketing spent in the period, {0}, by the records of each stage. The next for each is a ratio within the period: what is won in it mostly arrived before.",
                "Затраты маркетинга за период, {0}, деленные на записи каждого этапа. «Следующих на одну» считается внутри периода: выигранное в нем большей частью поступило раньше.",
                "Витрати маркетингу за період, {0}, поділені на записи кожного етапу. «Наступних на один» рахується в межах періоду: вигране в ньому здебільшого надійшло раніше.",
                "期间内的市场费用 {0} 除以各阶段的记录数。“每条对应的下一阶段”是期间内的比率：期间内赢单的线索大多在此前到达。")),
        new("validDataTable", new("Which leads are valid data", "Какие лиды пригодны", "Які ліди придатні", "哪些线索是有效数据")),
    ];

    private static IReadOnlyList<CommandTextSchema> Rows =>
    [
        new("monthsAgain", new("Months in which they bought again", "Месяцев, в которые купили снова", "Місяців, у які купили знову", "再次购买的月数")),
        new("monthsOf", new("Months: {0}", "Месяцев: {0}", "Місяців: {0}", "月数：{0}")),
        new("followedClients", new("Customers followed", "Прослежено клиентов", "Простежено клієнтів", "跟踪的客户")),
        new("repeatRate", Glossary.RepeatRate.Name),
        new("ifAlike", new("If all were alike", "Будь все одинаковы", "Якби всі були однакові", "若都一样")),
        new("funnelModel", new("Model", "Модель", "Модель", "模型")),
        new("singleSale", Glossary.SingleSale.Name),
        new("repeatSale", Glossary.RepeatSale.Name),
        new("mixedSale", new("Mixed sale, on average", "Смешанная продажа, в среднем", "Змішаний продаж, у середньому", "混合销售，平均")),
        new("mixedSaleOnce", new("Mixed sale: bought once", "Смешанная продажа: купили один раз", "Змішаний продаж: купили один раз", "混合销售：只购买一次")),
        new("mixedSaleAgain", new("Mixed sale: bought again", "Смешанная продажа: купили снова", "Змішаний продаж: купили знову", "混合销售：再次购买")),
        new("firstMonthRevenue", new("Revenue of the first month", "Выручка первого месяца", "Виручка першого місяця", "首月收入")),
        new("followingRevenue", new("Revenue of the twelve after", "Выручка следующих двенадцати", "Виручка наступних дванадцяти", "随后十二个月收入")),
        new("clientWorth", new("Worth", "Ценность", "Цінність", "价值")),
        new("mostPerValid", new("Valid datum, at most", "Пригодная запись, не больше", "Придатний запис, не більше", "有效数据成本上限")),
        new("stage", Glossary.Stage.Name),
        new("costOfOne", new("Cost of one", "Стоимость одной", "Вартість одного", "单条成本")),
        new("nextForEach", new("The next for each", "Следующих на одну", "Наступних на один", "每条对应的下一阶段")),
        new("shareOfLeads", new("Share of the leads", "Доля лидов", "Частка лідів", "占线索比例")),
        new("validData", Glossary.ValidDatum.Plural),
        new("dataNoName", new("No person or company named", "Не назван ни человек, ни компания", "Не названо ні людину, ні компанію", "未写明个人或公司")),
        new("dataNoAddress", new("No e-mail address or telephone number", "Нет ни адреса эл. почты, ни телефона", "Немає ні адреси ел. пошти, ні телефону", "无电子邮件地址和电话号码")),
        new("dataNotAllowed", new("May not be contacted", "Связываться нельзя", "Зв’язуватися не можна", "不允许联系")),
        new("costOfLead", new("Cost of a lead", "Стоимость лида", "Вартість ліда", "每条线索成本")),
        new("costOfValid", new("Cost of a valid datum", "Стоимость пригодной записи", "Вартість придатного запису", "每条有效数据成本")),
        new("spentOnOthers", new("Spent on other leads", "Потрачено на остальные лиды", "Витрачено на інші ліди", "其他线索的花费")),
        new("costOfClient", new("Cost of a new customer", "Стоимость нового клиента", "Вартість нового клієнта", "每个新客户成本")),
        new("tableName", new("Table", "Таблица", "Таблиця", "表格")),
        new("rowName", new("Number", "Показатель", "Показник", "指标")),
        new("rowValue", new("Value", "Значение", "Значення", "值")),
    ];
}
